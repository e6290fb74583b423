package dev.houston.curator;

import dev.houston.account.AccountId;
import dev.houston.account.Accounts;
import dev.houston.account.AlertedNumbers;
import dev.houston.account.InvalidFieldException;
import dev.houston.channel.Channel;
import dev.houston.channel.ChannelId;
import dev.houston.channel.Channels;
import dev.houston.channel.PhoneNumber;
import dev.houston.channel.TakenNumbers;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Adds, changes and removes the curators of an account; of two changes at one time none is lost.
 *
 * <p>A number stands with the account before its curator does, and for a day after: an alert that
 * is sent to it has an echo, which must not be taken for a conversation (CU-4).
 */
public final class AppointingCurators implements TakenNumbers {
  private static final int MOST_RACES = 10;

  private final Curators curators;
  private final Accounts accounts;
  private final Channels channels;

  public AppointingCurators(Curators curators, Accounts accounts, Channels channels) {
    this.curators = curators;
    this.accounts = accounts;
    this.channels = channels;
  }

  /**
   * Adds a curator.
   *
   * @throws InvalidFieldException naming {@code phone} or {@code channels} if CU-1 does not allow
   *     them, {@code channels} also if more than {@link Roster#MOST_CHOSEN_CHANNELS} are chosen, or
   *     {@code name} if there are {@link Roster#MOST_CURATORS} already
   */
  public Curator add(AccountId account, Curator added, Instant now) {
    change(account, roster -> roster.with(allowed(account, null, added)), now);
    return added;
  }

  /**
   * Changes a curator as they are.
   *
   * @return the curator with the change; nothing if there is no such curator
   * @throws InvalidFieldException as for {@link #add}
   */
  public Optional<Curator> change(
      AccountId account, UUID id, UnaryOperator<Curator> change, Instant now) {
    return change(
            account,
            roster -> roster.changed(id, before -> allowed(account, before, change.apply(before))),
            now)
        .find(id);
  }

  /** Removes a curator; false if there is none such. */
  public boolean remove(AccountId account, UUID id, Instant now) {
    boolean isThere = curators.of(account).find(id).isPresent();
    change(account, roster -> roster.without(id), now);
    return isThere;
  }

  @Override
  public boolean isCurators(AccountId account, PhoneNumber number) {
    return curators.of(account).has(number);
  }

  private Roster change(AccountId account, UnaryOperator<Roster> change, Instant now) {
    for (int race = 0; race < MOST_RACES; race++) {
      Roster roster = curators.of(account);
      Roster changed = change.apply(roster);
      expectEchoes(account, digits(roster, changed), now);
      if (changed.equals(roster) || curators.save(changed)) {
        expectEchoes(account, digits(changed), now);
        return changed;
      }
    }
    throw new IllegalStateException(
        "the curators of " + account + " changed " + MOST_RACES + " times");
  }

  private void expectEchoes(AccountId account, Set<String> digits, Instant now) {
    accounts.change(
        account,
        found -> {
          AlertedNumbers numbers = found.alerted().now(digits, now);
          return numbers.curators().equals(found.alerted().curators())
              ? found
              : found.with(numbers);
        });
  }

  private static Set<String> digits(Roster... rosters) {
    Set<String> digits = new HashSet<>();
    for (Roster roster : rosters) {
      roster.curators().forEach(curator -> digits.add(curator.phone().digits()));
    }
    return digits;
  }

  /** The curator as they are, if CU-1 allows what is new of the number and the channels. */
  private Curator allowed(AccountId account, @Nullable Curator before, Curator curator) {
    List<Channel> found = channels.of(account);
    boolean isNewNumber = before == null || !before.phone().equals(curator.phone());
    if (isNewNumber && found.stream().map(Channel::phone).anyMatch(curator::isCalledBy)) {
      throw new InvalidFieldException("phone", "is the number of a channel");
    }
    boolean isNewChoice = before == null || !before.watched().equals(curator.watched());
    Set<ChannelId> known = found.stream().map(Channel::id).collect(Collectors.toSet());
    if (isNewChoice && !known.containsAll(curator.watched().some().orElse(List.of()))) {
      throw new InvalidFieldException("channels", "must be channels of the account");
    }
    return curator;
  }
}
