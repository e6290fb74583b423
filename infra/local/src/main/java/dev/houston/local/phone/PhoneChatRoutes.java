package dev.houston.local.phone;

import dev.houston.account.InvalidFieldException;
import dev.houston.channel.PhoneNumber;
import dev.houston.chat.Content;
import dev.houston.local.phone.PhoneMessage.Author;
import dev.houston.local.phone.Playing.Scene;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jspecify.annotations.Nullable;

/**
 * {@code /local/phones/{phone}/chats/{client}}: what happens between a phone and a client. Whatever
 * is played with {@code "lost": true} happens, but Houston is not told.
 */
@Path("/local/phones/{phone}/chats/{client}")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class PhoneChatRoutes {
  private static final int LONGEST_STATUS = 20;
  private static final int LONGEST_REASON = 40;
  private static final int MESSAGES_SHOWN = 100;
  private static final String EMPTY = "{\"messages\":[]}";

  private final Phones phones;
  private final Playing playing;
  private final ConnectingPhone connecting;
  private final HoustonOverHttp houston;

  PhoneChatRoutes(
      Phones phones, Playing playing, ConnectingPhone connecting, HoustonOverHttp houston) {
    this.phones = phones;
    this.playing = playing;
    this.connecting = connecting;
    this.houston = houston;
  }

  record Call(String callId) {}

  /** The conversation as it really is. One with whom nothing happened yet has an empty one. */
  @GET
  public ShownChat chat(@PathParam("phone") String phone, @PathParam("client") String client) {
    return ShownChat.of(phones.phone(phone(phone)).chat(PlainNumbers.client(client)));
  }

  /**
   * The same conversation as Houston knows it: the newest 100 messages in the words of its API, the
   * newest first.
   */
  @GET
  @Path("in-houston")
  public Response inHouston(@PathParam("phone") String phone, @PathParam("client") String client)
      throws IOException {
    Phone asked = phones.phone(phone(phone));
    HoustonAnswer answer =
        houston.messages(
            asked.connection().channel(),
            PlainNumbers.client(client),
            MESSAGES_SHOWN,
            connecting.keyOf(asked));
    if (answer.isChatNotFound()) {
      return Response.ok(EMPTY).build();
    }
    return Response.status(answer.status()).entity(answer.body()).build();
  }

  /** {@code {"from": "client", "text": "Hello", "name": "Anna"}}; or from {@code "phone"}. */
  @POST
  @Path("messages")
  @ResponseStatus(201)
  public PhoneMessage write(
      @PathParam("phone") String phone, @PathParam("client") String client, byte[] body) {
    PlayedFields fields = PlayedFields.parse(body);
    return playing.write(
        scene(phone, client, fields),
        author(fields.text("from", LONGEST_STATUS)),
        fields.text("text", Content.LONGEST_TEXT),
        fields.optionalText("name", PlayedFields.LONGEST_NAME).orElse(null));
  }

  /**
   * {@code {"status": "delivered"}}, {@code "read"}, {@code "failed"} or {@code "unknown"}; what
   * has failed may have a {@code "reason"} such as {@code "no-account"}.
   */
  @POST
  @Path("messages/{messageId}/statuses")
  public PhoneMessage happen(
      @PathParam("phone") String phone,
      @PathParam("client") String client,
      @PathParam("messageId") String messageId,
      byte[] body) {
    PlayedFields fields = PlayedFields.parse(body);
    Happening happening = Happening.ofStatus(fields.text("status", LONGEST_STATUS));
    return playing.happen(
        scene(phone, client, fields), messageId, happening, reason(happening, fields));
  }

  /** {@code {"video": true}}; without, it is an audio call. */
  @POST
  @Path("calls")
  @ResponseStatus(201)
  public Call call(
      @PathParam("phone") String phone, @PathParam("client") String client, byte[] body) {
    PlayedFields fields = PlayedFields.parse(body);
    return new Call(playing.call(scene(phone, client, fields), fields.flag("video")));
  }

  /** Sends a webhook once more, or after all; behind those that wait. */
  @POST
  @Path("webhooks/{webhookId}/again")
  @Consumes(MediaType.WILDCARD)
  public Webhook sendAgain(
      @PathParam("phone") String phone,
      @PathParam("client") String client,
      @PathParam("webhookId") String webhookId) {
    return playing.sendAgain(phone(phone), PlainNumbers.client(client), webhookId);
  }

  private static Scene scene(String phone, String client, PlayedFields fields) {
    return new Scene(phone(phone), PlainNumbers.client(client), fields.flag("lost"));
  }

  private static @Nullable String reason(Happening happening, PlayedFields fields) {
    String reason = fields.optionalText("reason", LONGEST_REASON).orElse(null);
    if (reason == null) {
      return null;
    }
    if (happening != Happening.FAILED) {
      throw new InvalidFieldException("reason", "is for what has failed");
    }
    return GatewayBehaviour.reason("reason", reason);
  }

  private static PhoneNumber phone(String text) {
    return PlainNumbers.phone("phone", text);
  }

  private static Author author(String from) {
    return switch (from) {
      case "client" -> Author.CLIENT;
      case "phone" -> Author.PHONE;
      default -> throw new InvalidFieldException("from", "must be client or phone");
    };
  }
}
