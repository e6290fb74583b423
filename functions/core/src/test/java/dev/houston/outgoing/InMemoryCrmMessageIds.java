package dev.houston.outgoing;

import dev.houston.account.AccountId;
import dev.houston.chat.MessageId;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Names of messages in memory, as strict as the table: see {@code CrmMessageIdsContract}. */
public final class InMemoryCrmMessageIds implements CrmMessageIds {
  private final Map<Name, Holder> claims = new HashMap<>();
  private final Duration kept;

  private record Name(AccountId account, String crmMessageId) {}

  public InMemoryCrmMessageIds(Duration kept) {
    this.kept = kept;
  }

  @Override
  public synchronized Holder claim(AccountId account, String crmMessageId, Holder claim) {
    Optional<Holder> standing = find(account, crmMessageId, claim.acceptedAt());
    if (standing.isEmpty()) {
      claims.put(new Name(account, crmMessageId), claim);
    }
    return standing.orElse(claim);
  }

  @Override
  public synchronized Optional<Holder> find(AccountId account, String crmMessageId, Instant now) {
    return Optional.ofNullable(claims.get(new Name(account, crmMessageId)))
        .filter(claim -> expires(claim) > now.getEpochSecond());
  }

  @Override
  public synchronized void queued(AccountId account, String crmMessageId, MessageId message) {
    claims.computeIfPresent(
        new Name(account, crmMessageId),
        (name, claim) ->
            claim.message().equals(message)
                ? new Holder(message, claim.request(), claim.acceptedAt(), true)
                : claim);
  }

  private long expires(Holder claim) {
    return claim.acceptedAt().plus(kept).getEpochSecond();
  }
}
