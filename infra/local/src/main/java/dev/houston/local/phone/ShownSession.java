package dev.houston.local.phone;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.houston.channel.PhoneNumber;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A phone's session as it really is, and the webhooks that tell of it.
 *
 * @param status in the words of the protocol
 * @param loggedIn the digits of the number it is logged in with
 * @param elsewhere how whoever has it open in another place behaves
 * @param next when it goes on by itself
 * @param possible what can be done to it now
 */
record ShownSession(
    String phone,
    String status,
    Instant since,
    @Nullable String loggedIn,
    boolean offline,
    @Nullable Elsewhere elsewhere,
    @Nullable QrPicture qr,
    @Nullable Instant next,
    @JsonProperty("can") List<SessionAct> possible,
    List<Webhook> webhooks) {

  static ShownSession of(Phone phone) {
    PhoneSession session = phone.session();
    PhoneNumber loggedIn = session.loggedIn();
    PhoneSession.Coming coming = session.coming();
    return new ShownSession(
        phone.number().digits(),
        session.condition().word(),
        session.since(),
        loggedIn == null ? null : loggedIn.digits(),
        session.offline(),
        session.elsewhere(),
        session.qr() == null ? null : QrPicture.of(session.qr()),
        coming == null ? null : coming.at(),
        SessionAct.possible(session),
        phone.sessionLine().webhooks());
  }
}
