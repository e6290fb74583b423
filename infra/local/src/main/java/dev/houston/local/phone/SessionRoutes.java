package dev.houston.local.phone;

import dev.houston.channel.PhoneNumber;
import dev.houston.local.phone.PlayingSession.Wish;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

/** {@code /local/phones/{phone}/session}: what befalls the phone's session, played by a person. */
@Path("/local/phones/{phone}/session")
@Produces(MediaType.APPLICATION_JSON)
public class SessionRoutes {
  private static final int LONGEST_WORD = 20;
  private static final int LONGEST_NUMBER = 40;

  private final Phones phones;
  private final PlayingSession playing;

  SessionRoutes(Phones phones, PlayingSession playing) {
    this.phones = phones;
    this.playing = playing;
  }

  /** The session, its QR code if it shows one, and what can be done to it now. */
  @GET
  public ShownSession session(@PathParam("phone") String phone) {
    return ShownSession.of(phones.phone(number(phone)));
  }

  /**
   * {@code {"do": "goOffline"}}, {@code "comeBack"}, {@code "logOut"}, {@code "breakDown"}, {@code
   * "stop"}, {@code "start"}; {@code "openElsewhere"} with {@code "elsewhere": "givesItBack"} (or
   * {@code "keepsTakingIt"}, {@code "doesNotAnswer"}); {@code "scan"} with the {@code "number"}
   * that scans, if it is not the phone's own. What is done with {@code "silently": true} Houston is
   * not told.
   */
  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  public ShownSession act(@PathParam("phone") String phone, byte[] body) {
    PhoneNumber number = number(phone);
    PlayedFields fields = PlayedFields.parse(body);
    Wish wish =
        new Wish(
            SessionAct.ofWord(fields.text("do", LONGEST_WORD)),
            fields.flag("silently"),
            fields
                .optionalText("elsewhere", LONGEST_WORD)
                .map(Elsewhere::ofWord)
                .orElse(Elsewhere.GIVES_IT_BACK),
            fields
                .optionalText("number", LONGEST_NUMBER)
                .map(text -> PlainNumbers.phone("number", text))
                .orElse(null));
    return ShownSession.of(playing.act(number, wish));
  }

  /** Sends a webhook of the session once more, or after all; behind those that wait. */
  @POST
  @Path("webhooks/{webhookId}/again")
  @Consumes(MediaType.WILDCARD)
  public Webhook sendAgain(
      @PathParam("phone") String phone, @PathParam("webhookId") String webhookId) {
    return playing.sendAgain(number(phone), webhookId);
  }

  private static PhoneNumber number(String text) {
    return PlainNumbers.phone("phone", text);
  }
}
