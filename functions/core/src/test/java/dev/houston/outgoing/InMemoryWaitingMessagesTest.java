package dev.houston.outgoing;

class InMemoryWaitingMessagesTest extends WaitingMessagesContract {

  @Override
  protected WaitingMessages waiting() {
    return new InMemoryWaitingMessages();
  }
}
