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
   * @throws InvalidFieldException if there are too many, or naming {@code phone} if there is one
   *     with this number
   */
  Roster with(Curator added) {
    if (curators.size() >= MOST_CURATORS) {
      throw new InvalidFieldException("name", "is one curator more than " + MOST_CURATORS);
    }
    refuseSecond(added);
    List<Curator> all = new ArrayList<>(curators);
    all.add(added);
    return new Roster(account, all, version);
  }

  /**
   * The same with one of them changed.
   *
   * @throws InvalidFieldException naming {@code phone} if another one has this number
   */
  Roster changed(UUID id, UnaryOperator<Curator> change) {
    List<Curator> all = new ArrayList<>(curators);
    all.replaceAll(curator -> curator.id().equals(id) ? change.apply(curator) : curator);
    Roster changed = new Roster(account, all, version);
    changed.find(id).ifPresent(changed::refuseSecond);
    return changed;
  }

  Roster without(UUID id) {
    return new Roster(
        account, curators.stream().filter(curator -> !curator.id().equals(id)).toList(), version);
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
