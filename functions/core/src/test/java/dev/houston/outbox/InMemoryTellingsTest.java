package dev.houston.outbox;

class InMemoryTellingsTest extends TellingsContract {

  @Override
  protected Tellings tellings() {
    return new InMemoryTellings();
  }
}
