package dev.houston.local.phone;

import dev.houston.local.phone.ConnectingPhone.Connected;
import dev.houston.local.phone.ConnectingPhone.Refused;
import dev.houston.local.phone.ConnectingPhone.Result;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.util.List;

/**
 * {@code /local/phones}: the phones of this machine. {@code POST {"name": "Sales", "plainId": "+7
 * 916 111-22-33"}} connects one to the first account, or to the one whose {@code apiKey} is given;
 * what the API refuses is answered as the API answers it. Its session works at once, or with {@code
 * "unscanned": true} shows a QR code first.
 */
@Path("/local/phones")
@Produces(MediaType.APPLICATION_JSON)
public class PhoneRoutes {
  private static final int LONGEST_KEY = 500;

  private final Phones phones;
  private final ConnectingPhone connecting;

  PhoneRoutes(Phones phones, ConnectingPhone connecting) {
    this.phones = phones;
    this.connecting = connecting;
  }

  @GET
  public List<ShownPhone> phones() {
    return phones.all().stream().map(ShownPhone::of).toList();
  }

  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  public Response connect(byte[] body) throws IOException {
    PlayedFields fields = PlayedFields.parse(body);
    String apiKey = fields.optionalText("apiKey", LONGEST_KEY).orElse(null);
    Result result =
        connecting.connect(
            fields.text("name", PlayedFields.LONGEST_NAME),
            fields.text("plainId", 40),
            apiKey,
            fields.flag("unscanned"));
    if (result instanceof Refused refused) {
      return Response.status(refused.answer().status()).entity(refused.answer().body()).build();
    }
    return Response.status(Response.Status.CREATED)
        .entity(ShownPhone.of(((Connected) result).phone()))
        .build();
  }
}
