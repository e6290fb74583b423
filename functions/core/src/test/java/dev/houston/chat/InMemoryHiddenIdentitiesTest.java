package dev.houston.chat;

class InMemoryHiddenIdentitiesTest extends HiddenIdentitiesContract {
  @Override
  protected HiddenIdentities identities() {
    return new InMemoryHiddenIdentities();
  }
}
