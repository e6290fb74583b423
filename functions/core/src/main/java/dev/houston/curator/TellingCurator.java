package dev.houston.curator;

import dev.houston.channel.Answer;
import dev.houston.channel.Channel;
import dev.houston.channel.Sessions;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * Tells one curator what stands of a subject, never twice: that it is being told is saved before it
 * is sent, and what may have been sent goes only the same way again, under the same id. Where the
 * carrier does not know ids, it counts as told.
 */
final class TellingCurator {
  private static final System.Logger LOG = System.getLogger(TellingCurator.class.getName());

  private final Carriers carriers;
  private final Alerts alerts;
  private final Sessions sessions;
  private final ExpectedEchoes echoes;
  private final Clock clock;

  TellingCurator(
      Carriers carriers, Alerts alerts, Sessions sessions, ExpectedEchoes echoes, Clock clock) {
    this.carriers = carriers;
    this.alerts = alerts;
    this.sessions = sessions;
    this.echoes = echoes;
    this.clock = clock;
  }

  /** The alert as it is saved afterwards; nothing if somebody else is at it. */
  Optional<Alert> tell(Alert alert, Addressee addressee, Round round) {
    Optional<Curator> curator = round.curator(alert.subject(), addressee);
    if (curator.isEmpty()) {
      return alerts.save(alert.without(addressee.curator()), clock.instant());
    }
    Claim doubt = addressee.claim();
    return doubt == null
        ? tellAnew(alert, addressee, curator.get(), round)
        : clearUp(alert, addressee, doubt, round);
  }

  /** The carriers are tried in turn, until one has taken it or may have. */
  private Optional<Alert> tellAnew(Alert alert, Addressee addressee, Curator curator, Round round) {
    Alert saved = alert;
    var news = new Heard(alert.news().number(), round.key());
    for (Channel carrier : Carriers.inTurn(round.carriers(), addressee.attempts())) {
      Instant now = clock.instant();
      if (round.isOver(now)) {
        break;
      }
      var claim = new Claim(news, Carrier.of(carrier), curator.phone(), now);
      Optional<Alert> claimed = alerts.save(saved.with(addressee.claimed(claim)), now);
      if (claimed.isEmpty()) {
        return Optional.empty();
      }
      saved = claimed.get();
      Optional<Addressee> changed =
          switch (send(saved, addressee, claim, carrier, round)) {
            case GIVEN -> Optional.of(addressee.told(claim));
            case IN_DOUBT -> Optional.of(doubting(saved, addressee, claim, carrier));
            case REFUSED, UNABLE, UNREACHED -> Optional.empty();
          };
      if (changed.isPresent()) {
        return alerts.save(saved.with(changed.get()), clock.instant());
      }
    }
    Instant ended = clock.instant();
    return alerts.save(saved.with(addressee.triedInVain(null, ended)), ended);
  }

  /** It may have been sent: only a carrier that would not send it twice is asked again. */
  private Addressee doubting(Alert alert, Addressee addressee, Claim claim, Channel carrier) {
    return sessions.knowsIds(carrier)
        ? addressee.triedInVain(claim, clock.instant())
        : countedAsTold(alert, addressee, claim);
  }

  /**
   * Only the same carrier can tell what became of it, if it knows ids. A refusal says nothing of
   * the time before.
   */
  private Optional<Alert> clearUp(Alert alert, Addressee addressee, Claim doubt, Round round) {
    Instant now = clock.instant();
    Optional<Channel> found = carriers.find(doubt.carrier());
    boolean isForgetful = found.filter(carrier -> !sessions.knowsIds(carrier)).isPresent();
    if (isForgetful || !now.isBefore(doubt.doubtEnds())) {
      return alerts.save(alert.with(countedAsTold(alert, addressee, doubt)), now);
    }
    boolean isGiven =
        found
            .map(carrier -> send(alert, addressee, doubt, carrier, round))
            .filter(Answer.Kind.GIVEN::equals)
            .isPresent();
    Instant ended = clock.instant();
    return alerts.save(
        alert.with(isGiven ? addressee.told(doubt) : addressee.triedInVain(doubt, ended)), ended);
  }

  private static Addressee countedAsTold(Alert alert, Addressee addressee, Claim doubt) {
    LOG.log(
        System.Logger.Level.WARNING,
        "it stays unknown whether curator {0} was told news {1} of {2}",
        addressee.curator(),
        doubt.news().number(),
        alert.subject());
    return addressee.told(doubt);
  }

  private Answer.Kind send(
      Alert alert, Addressee addressee, Claim claim, Channel carrier, Round round) {
    String text = AlertText.of(round.key(), alert.news(), round.account(), round.channel());
    echoes.expect(carrier.id(), claim.to(), text, clock.instant());
    String id = id(alert.subject(), claim.news().number(), addressee.curator());
    return sessions.send(carrier, claim.to(), id, text).kind();
  }

  /** The same whenever the same is told to the same curator. */
  private static String id(AlertSubject subject, long number, UUID curator) {
    String name = subject.account() + "#" + subject.item() + "#" + number + "#" + curator;
    return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)).toString();
  }
}
