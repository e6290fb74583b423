package dev.houston.account;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The numbers of an account's curators, digits only. They stand with the account, which every step
 * of a chat reads anyway: only what was sent to one of these can be the echo of an alert (CU-4).
 *
 * @param curators in the form of {@link SameNumber}
 * @param former of those who are curators no more, until when an echo may still come
 */
public record AlertedNumbers(Set<String> curators, Map<String, Instant> former) {

  /** For so long the echo of an alert may come, with a history that is fetched late. */
  public static final Duration ECHO_EXPECTED = Duration.ofDays(1);

  /** Of former curators; of more, those who left first are forgotten. */
  static final int MOST_FORMER = 50;

  private static final String HIDDEN = "@lid";

  public AlertedNumbers {
    curators = Set.copyOf(curators);
    former = Map.copyOf(former);
  }

  /** No curators at all. */
  public static AlertedNumbers none() {
    return new AlertedNumbers(Set.of(), Map.of());
  }

  /**
   * Whether a message to this client may be an alert.
   *
   * @param client as the id of a chat has it: digits, or a hidden identity, which may be anybody's
   */
  public boolean mayHave(String client) {
    if (client.endsWith(HIDDEN)) {
      return !curators.isEmpty() || !former.isEmpty();
    }
    String same = SameNumber.of(client);
    return curators.contains(same) || former.containsKey(same);
  }

  /** The same with these curators, by their digits; those who are none any more are former ones. */
  public AlertedNumbers now(Set<String> present, Instant now) {
    Set<String> all = present.stream().map(SameNumber::of).collect(Collectors.toSet());
    Map<String, Instant> gone = new LinkedHashMap<>(former);
    curators.forEach(number -> gone.put(number, now.plus(ECHO_EXPECTED)));
    gone.keySet().removeAll(all);
    gone.values().removeIf(until -> !until.isAfter(now));
    gone.keySet().retainAll(latest(gone));
    return new AlertedNumbers(all, gone);
  }

  private static Set<String> latest(Map<String, Instant> gone) {
    return gone.entrySet().stream()
        .sorted(Map.Entry.<String, Instant>comparingByValue().reversed())
        .limit(MOST_FORMER)
        .map(Map.Entry::getKey)
        .collect(Collectors.toSet());
  }

  /** Never the numbers: this may land in a log (NV-2). */
  @Override
  public String toString() {
    return "AlertedNumbers[" + curators.size() + "]";
  }
}
