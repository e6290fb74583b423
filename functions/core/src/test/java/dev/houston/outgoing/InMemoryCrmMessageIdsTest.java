package dev.houston.outgoing;

class InMemoryCrmMessageIdsTest extends CrmMessageIdsContract {
  @Override
  protected CrmMessageIds names() {
    return new InMemoryCrmMessageIds(KEPT);
  }
}
