package dev.houston.curator;

import dev.houston.account.AccountId;
import dev.houston.account.InvalidFieldException;
import dev.houston.channel.PhoneNumber;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;

/**
 * The curators of an account, in the order in which they were added; each number once.
 *
 * @param version of the stored item; 0 for an account that never had one
 */
public record Roster(AccountId account, List<Curator> curators, long version) {

  /** Of one account; all of them are one item, and are listed in one answer. */
  public static final int MOST_CURATORS = 50;

  /** Chosen by all curators of an account together: an item has 400 KB at most. */
  public static final int MOST_CHOSEN_CHANNELS = 2_000;

  public Roster {
    curators = List.copyOf(curators);
  }

  /** That of an account without curators. */
  public static Roster empty(AccountId account) {
    return new Roster(account, List.of(), 0);
  }

  public Optional<Curator> find(UUID id) {
    return curators.stream().filter(curator -> curator.id().equals(id)).findFirst();
  }

  /** Whether one of them is called by this number. */
  public boolean has(PhoneNumber number) {
    return curators.stream().anyMatch(curator -> curator.isCalledBy(number));
  }

  /**
   * The same with one more.
   *
   * @throws InvalidFieldException naming {@code name} if there are too many, {@code phone} if there
   *     is one with this number, or {@code channels} if too many are chosen
   */
  Roster with(Curator added) {
    if (curators.size() >= MOST_CURATORS) {
      throw new InvalidFieldException("name", "is one curator more than " + MOST_CURATORS);
    }
    refuseSecond(added);
    List<Curator> all = new ArrayList<>(curators);
    all.add(added);
    return choosingNoMore(new Roster(account, all, version));
  }

  /**
   * The same with one of them changed.
   *
   * @throws InvalidFieldException naming {@code phone} if another one has this number, or {@code
   *     channels} if more are chosen, and too many
   */
  Roster changed(UUID id, UnaryOperator<Curator> change) {
    List<Curator> all = new ArrayList<>(curators);
    all.replaceAll(curator -> curator.id().equals(id) ? change.apply(curator) : curator);
    Roster changed = new Roster(account, all, version);
    changed.find(id).ifPresent(changed::refuseSecond);
    return choosingNoMore(changed);
  }

  Roster without(UUID id) {
    return new Roster(
        account, curators.stream().filter(curator -> !curator.id().equals(id)).toList(), version);
  }

  /** What came to be too much in another way may still become less. */
  private Roster choosingNoMore(Roster changed) {
    int chosen = changed.chosenChannels();
    if (chosen > MOST_CHOSEN_CHANNELS && chosen > chosenChannels()) {
      throw new InvalidFieldException(
          "channels", "are, with those of the other curators, more than " + MOST_CHOSEN_CHANNELS);
    }
    return changed;
  }

  private int chosenChannels() {
    return curators.stream()
        .mapToInt(curator -> curator.watched().some().map(List::size).orElse(0))
        .sum();
  }

  private void refuseSecond(Curator curator) {
    boolean taken =
        curators.stream()
            .filter(other -> !other.id().equals(curator.id()))
            .anyMatch(other -> other.isCalledBy(curator.phone()));
    if (taken) {
      throw new InvalidFieldException("phone", "is the number of another curator already");
    }
  }
}
