package dev.houston.curator;

class InMemoryAlertsTest extends AlertsContract {

  @Override
  protected Alerts alerts() {
    return new InMemoryAlerts();
  }
}
