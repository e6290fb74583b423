package dev.houston.outgoing;

import dev.houston.account.Account;
import dev.houston.channel.Channel;
import dev.houston.channel.ChannelStatus;
import dev.houston.chat.ChatEvent.LoggedOut;
import dev.houston.chat.ChatKey;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What a drain does while its channel is not Active: nothing is handed over or asked. Where it was
 * logged out, the chats whose messages were being sent are told to scan the QR code (OM-6).
 */
final class TellingLogOuts {

  /** A message that was put back so shortly before was put back by that very log-out. */
  private static final Duration BY_THE_LOG_OUT = Duration.ofMinutes(1);

  private final Correspondence correspondence;
  private final Clock clock;

  TellingLogOuts(Correspondence correspondence, Clock clock) {
    this.correspondence = correspondence;
    this.clock = clock;
  }

  /** Whether there is more to do at once. */
  boolean rest(DrainRun run, Channel channel, Account account, ChannelStatus status) {
    if (run.drain().handed().isEmpty() && run.drain().rest() == null) {
      return false;
    }
    run.line();
    Drain drain = run.drain();
    Drain resting = drain.awake().withEach(Claim::atRest);
    Optional<Instant> logOut =
        logOut(channel, status).filter(since -> !since.equals(drain.loggedOut()));
    if (logOut.isPresent()) {
      List<ChatKey> concerned = concerned(drain, channel);
      if (account.settings().sending().houston()) {
        concerned.forEach(chat -> tell(run, chat, logOut.get()));
      }
      resting = concerned.isEmpty() ? resting : resting.told(logOut.get());
    }
    return !run.save(resting);
  }

  private void tell(DrainRun run, ChatKey chat, Instant logOut) {
    var event = new LoggedOut(logOut, clock.instant());
    correspondence.settling().settle(chat, event, run.again());
  }

  /** A log-out and the QR code that follows are one: it names when the session left Active. */
  private static Optional<Instant> logOut(Channel channel, ChannelStatus status) {
    return switch (status) {
      case SCAN_THE_QR_CODE, LOG_OUT_FROM_ALL_DEVICES ->
          Optional.ofNullable(channel.standing().outSince())
              .or(() -> Optional.ofNullable(channel.activity().downSince()));
      case ACTIVE,
          JUST_A_MINUTE,
          TAKING_BACK,
          NO_CONNECTION_WITH_THE_PHONE,
          ENABLE_HERE,
          FOREIGN_PHONE,
          DISABLED,
          NOT_PAID,
          DELETED ->
          Optional.empty();
    };
  }

  private List<ChatKey> concerned(Drain drain, Channel channel) {
    Instant shownSince = channel.attention().since();
    Instant since = shownSince == null ? clock.instant() : shownSince;
    return drain.handed().stream()
        .filter(claim -> claim.isUnsettled() || wasPutBackBy(claim, since))
        .filter(claim -> correspondence.stillWaits(claim.waiting()))
        .map(claim -> claim.waiting().chat())
        .distinct()
        .toList();
  }

  private static boolean wasPutBackBy(Claim claim, Instant logOut) {
    Instant handedAt = claim.handedAt();
    return claim.phase() == Claim.Phase.PUT_BACK
        && handedAt != null
        && !handedAt.isBefore(logOut.minus(BY_THE_LOG_OUT));
  }
}
