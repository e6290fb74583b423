package dev.houston.curator;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * What stands of a subject, and how far each curator has been told of it. News takes the place of
 * what stood before, so that whoever waits hears only what still holds (CU-4).
 *
 * @param addressees those who were curators when the last news came; whoever becomes one later sees
 *     how things stand where he is made one, and hears from the next news on
 */
public record Alert(AlertSubject subject, News news, List<Addressee> addressees, Stored stored) {

  /**
   * How the item was found.
   *
   * @param version 0 for one that was never saved
   * @param lookAt when the index of wake-ups says to look at it
   */
  public record Stored(long version, @Nullable Instant lookAt) {
    public static final Stored NEVER = new Stored(0, null);
  }

  public Alert {
    addressees = List.copyOf(addressees);
  }

  /** One of which there was no news yet. */
  static Alert fresh(AlertSubject subject) {
    return new Alert(subject, new News(0, Optional.empty(), null, null), List.of(), Stored.NEVER);
  }

  /** When somebody is to be told again; nothing if only news is a reason. */
  public Optional<Instant> wakeAt() {
    return addressees.stream()
        .map(Addressee::retryAt)
        .filter(Objects::nonNull)
        .min(Instant::compareTo);
  }

  /** The same with news, for these curators. */
  Alert with(News newer, List<UUID> concerned) {
    List<Addressee> all =
        concerned.stream()
            .map(id -> find(id).orElseGet(() -> Addressee.fresh(id)).with(newer))
            .toList();
    return new Alert(subject, newer, all, stored);
  }

  /** Those who are to be told now. */
  List<Addressee> due(Instant now) {
    return addressees.stream()
        .filter(addressee -> addressee.lacks(news) && !addressee.mustWait(now))
        .toList();
  }

  /** The same with one of them changed. */
  Alert with(Addressee changed) {
    return each(one -> one.curator().equals(changed.curator()) ? changed : one);
  }

  Alert without(UUID curator) {
    return new Alert(
        subject,
        news,
        addressees.stream().filter(one -> !one.curator().equals(curator)).toList(),
        stored);
  }

  /** The same without a time to be looked at. */
  Alert atRest() {
    return each(Addressee::atRest);
  }

  private Optional<Addressee> find(UUID curator) {
    return addressees.stream().filter(one -> one.curator().equals(curator)).findFirst();
  }

  private Alert each(UnaryOperator<Addressee> change) {
    List<Addressee> all = new ArrayList<>(addressees);
    all.replaceAll(change);
    return new Alert(subject, news, all, stored);
  }
}
