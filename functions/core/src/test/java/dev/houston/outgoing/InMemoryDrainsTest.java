package dev.houston.outgoing;

class InMemoryDrainsTest extends DrainsContract {

  @Override
  protected Drains drains() {
    return new InMemoryDrains();
  }
}
