package dev.houston.simulation;

/** Which facts are something that happened outside. */
final class Happenings {
  private Happenings() {}

  static boolean isOne(Fact fact) {
    return fact instanceof Fact.WebhookCame
        || fact instanceof Fact.Written
        || fact instanceof Fact.ChatOpened
        || fact instanceof Fact.Commanded
        || fact instanceof Fact.Settled
        || fact instanceof Fact.RulesChanged
        || fact instanceof Fact.ToppedUp
        || fact instanceof Fact.TariffSet
        || fact instanceof Fact.HistoryGiven;
  }
}
