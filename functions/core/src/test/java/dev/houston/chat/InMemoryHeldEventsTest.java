package dev.houston.chat;

class InMemoryHeldEventsTest extends HeldEventsContract {
  @Override
  protected HeldEvents held() {
    return new InMemoryHeldEvents();
  }
}
