package dev.houston.local.aws;

import java.util.ArrayList;
import java.util.List;

/** Keeps every request, so that a test can count what something costs. */
public final class RequestRecorder implements RequestWatcher {
  private final List<ServiceRequest> requests = new ArrayList<>();

  @Override
  public synchronized void before(ServiceRequest request) {
    requests.add(request);
  }

  /** All requests since the start or the last {@link #clear}, in their order. */
  public synchronized List<ServiceRequest> requests() {
    return List.copyOf(requests);
  }

  public synchronized void clear() {
    requests.clear();
  }
}
