package dev.houston.curator;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Alerts in memory, as strict as the table: see {@code AlertsContract}. */
public final class InMemoryAlerts implements Alerts {
  private final Map<AlertSubject, Alert> alerts = new HashMap<>();

  @Override
  public synchronized Optional<Alert> find(AlertSubject subject) {
    return Optional.ofNullable(alerts.get(subject));
  }

  @Override
  public synchronized Optional<Alert> save(Alert alert, Instant now) {
    Alert stored = alerts.get(alert.subject());
    long version = stored == null ? 0 : stored.stored().version();
    Instant before = alert.stored().lookAt();
    Instant lookAt =
        alert
            .wakeAt()
            .map(
                due -> before != null && before.isAfter(now) && !before.isAfter(due) ? before : due)
            .orElse(null);
    var saved =
        new Alert(
            alert.subject(),
            alert.news(),
            alert.addressees(),
            new Alert.Stored(alert.stored().version() + 1, lookAt));
    if (version != alert.stored().version()) {
      return saved.equals(stored) ? Optional.of(saved) : Optional.empty();
    }
    alerts.put(alert.subject(), saved);
    return Optional.of(saved);
  }

  /** Every one of them, for tests that look behind the ports. */
  public synchronized List<Alert> all() {
    return List.copyOf(alerts.values());
  }
}
