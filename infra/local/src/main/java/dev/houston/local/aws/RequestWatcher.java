package dev.houston.local.aws;

/** Is told of every request to AWS: those of the functions and those that AWS makes for them. */
public interface RequestWatcher {

  /** The request is about to be sent. */
  default void before(ServiceRequest request) {}

  /** The request has succeeded, and its caller has not been told yet. */
  default void after(ServiceRequest request) {}

  /** Tells every one of these. */
  static RequestWatcher all(Iterable<? extends RequestWatcher> watchers) {
    return new RequestWatcher() {
      @Override
      public void before(ServiceRequest request) {
        watchers.forEach(watcher -> watcher.before(request));
      }

      @Override
      public void after(ServiceRequest request) {
        watchers.forEach(watcher -> watcher.after(request));
      }
    };
  }
}
