package dev.houston.channel;

/** How a channel that works gets into each state, at 10:00:00; what was told on the way is told. */
final class Ways {

  private Ways() {}

  static ChannelStory into(SessionState state) {
    ChannelStory story = ChannelStory.working();
    return switch (state) {
      case ACTIVE -> story;
      case STARTING -> story.reports(SessionStatus.CONNECTING);
      case TAKING_BACK -> story.reports(SessionStatus.OPEN_ELSEWHERE);
      case PHONE_UNAVAILABLE -> story.reports(SessionStatus.PHONE_UNAVAILABLE);
      case OPEN_ELSEWHERE -> openedAtOneThatCannotTakeBack(story);
      case QR -> story.reports(SessionStatus.QR);
      case LOGGED_OUT -> story.reports(SessionStatus.LOGGED_OUT);
      case FOREIGN_PHONE -> story.scannedWith(ChannelStory.FOREIGN_PHONE);
    };
  }

  private static ChannelStory openedAtOneThatCannotTakeBack(ChannelStory story) {
    story.session.whenTold = Answer.Kind.UNABLE;
    story.reports(SessionStatus.OPEN_ELSEWHERE);
    story.session.whenTold = Answer.Kind.GIVEN;
    return story;
  }

  /** Opened in another place as often as it may be taken back, and once more. */
  static ChannelStory openedTooOften(ChannelStory story) {
    for (int time = 0; time < TakeBacks.MOST; time++) {
      story.reports(SessionStatus.OPEN_ELSEWHERE).seconds(1).reports(SessionStatus.WORKING);
      story.seconds(1);
    }
    return story.reports(SessionStatus.OPEN_ELSEWHERE);
  }
}
