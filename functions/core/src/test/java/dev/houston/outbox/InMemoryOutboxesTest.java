package dev.houston.outbox;

class InMemoryOutboxesTest extends OutboxesContract {

  @Override
  protected Outboxes outboxes() {
    return new InMemoryOutboxes();
  }
}
