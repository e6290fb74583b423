package dev.houston.local.phone;

import dev.houston.channel.PhoneNumber;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

/** {@code /local/phones/{phone}/behaviour}: how the phone's gateway behaves from now on. */
@Path("/local/phones/{phone}/behaviour")
@Produces(MediaType.APPLICATION_JSON)
public class BehaviourRoutes {
  private final Phones phones;

  BehaviourRoutes(Phones phones) {
    this.phones = phones;
  }

  @GET
  public GatewayBehaviour behaviour(@PathParam("phone") String phone) {
    return phones.phone(number(phone)).gateway();
  }

  /** The whole of it, as {@link GatewayBehaviour#parse} reads it; {@code {}} makes it usual. */
  @PUT
  @Consumes(MediaType.APPLICATION_JSON)
  public GatewayBehaviour behave(@PathParam("phone") String phone, byte[] body) {
    PhoneNumber number = number(phone);
    GatewayBehaviour wanted = GatewayBehaviour.parse(PlayedFields.parse(body));
    return phones.change(number, played -> played.behaving(wanted)).gateway();
  }

  private static PhoneNumber number(String text) {
    return PlainNumbers.phone("phone", text);
  }
}
