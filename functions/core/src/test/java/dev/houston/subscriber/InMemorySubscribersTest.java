package dev.houston.subscriber;

class InMemorySubscribersTest extends SubscribersContract {

  @Override
  protected Subscribers subscribers() {
    return new InMemorySubscribers();
  }
}
