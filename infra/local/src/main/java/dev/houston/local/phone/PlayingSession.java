package dev.houston.local.phone;

import dev.houston.account.InvalidFieldException;
import dev.houston.channel.PhoneNumber;
import java.time.Instant;
import java.time.InstantSource;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Plays what befalls a phone's session, at whoever's hand: a person's, Houston's or its own. A
 * webhook tells Houston of each new condition.
 */
public final class PlayingSession {
  private final Phones phones;
  private final InstantSource clock;
  private final Supplier<String> ids;

  /**
   * Plays on these phones.
   *
   * @param ids a new one each time: for webhooks and what is in QR codes
   */
  public PlayingSession(Phones phones, InstantSource clock, Supplier<String> ids) {
    this.phones = phones;
    this.clock = clock;
    this.ids = ids;
  }

  /**
   * What a person does.
   *
   * @param silently without Houston being told of it, nor of what the session does by itself then
   * @param elsewhere how whoever opens it elsewhere behaves
   * @param number of the phone that scans; null for the phone itself
   */
  record Wish(
      SessionAct act, boolean silently, Elsewhere elsewhere, @Nullable PhoneNumber number) {}

  /** What Houston can command. */
  enum Command {
    START,
    STOP,
    RESTART,
    TAKE_BACK,
    LOG_OUT
  }

  /**
   * Does what a person wants.
   *
   * @throws InvalidFieldException naming {@code do} if that cannot be done now
   */
  Phone act(PhoneNumber number, Wish wish) {
    return phones.change(
        number,
        phone -> {
          wish.act().refuseUnlessPossible(phone.session());
          return stepped(phone, acted(phone, wish, clock.instant()), wish.silently());
        });
  }

  /** Does what Houston commands; what has been done already is done. */
  void obey(PhoneNumber number, Command command) {
    phones.change(
        number, phone -> stepped(phone, obeyed(phone.session(), command, clock.instant()), false));
  }

  /** Lets the session do by itself what was coming, if it is due. */
  void goOn(PhoneNumber number) {
    phones.change(
        number,
        phone -> {
          PhoneSession session = phone.session();
          boolean silently = session.coming() != null && session.coming().silently();
          return stepped(phone, session.goOn(clock.instant(), this::newCode), silently);
        });
  }

  /** Sends a webhook of the session once more, or after all. */
  Webhook sendAgain(PhoneNumber number, String webhookId) {
    return phones
        .change(
            number,
            phone ->
                phone.with(phone.session(), phone.sessionLine().again(webhookId, clock.instant())))
        .sessionLine()
        .webhook(webhookId);
  }

  private PhoneSession acted(Phone phone, Wish wish, Instant now) {
    PhoneSession session = phone.session();
    return switch (wish.act()) {
      case GO_OFFLINE -> session.goOffline(now);
      case COME_BACK -> session.comeBack(now);
      case OPEN_ELSEWHERE -> session.openElsewhere(wish.elsewhere(), now);
      case LOG_OUT -> session.logOut(now);
      case SCAN -> session.scan(wish.number() == null ? phone.number() : wish.number(), now);
      case BREAK_DOWN -> session.breakDown(now);
      case STOP -> session.stop(now);
      case START -> session.start(now, this::newCode);
    };
  }

  private PhoneSession obeyed(PhoneSession session, Command command, Instant now) {
    return switch (command) {
      case START -> session.start(now, this::newCode);
      case STOP -> session.stop(now);
      case RESTART -> session.restart(now, this::newCode);
      case TAKE_BACK -> session.takeBack(now);
      case LOG_OUT -> session.logOut(now);
    };
  }

  private Phone stepped(Phone phone, PhoneSession after, boolean silently) {
    return after.equals(phone.session())
        ? phone
        : phone.with(after.goingOn(silently), telling(phone, after, silently));
  }

  private WebhookLine telling(Phone phone, PhoneSession after, boolean silently) {
    if (!after.saysMoreThan(phone.session())) {
      return phone.sessionLine();
    }
    String event = GenericEvent.session(after);
    return phone
        .sessionLine()
        .with(
            silently
                ? Webhook.lost(ids.get(), event, after.since())
                : Webhook.waiting(ids.get(), event, after.since()));
  }

  private String newCode() {
    return QrPicture.text(ids);
  }
}
