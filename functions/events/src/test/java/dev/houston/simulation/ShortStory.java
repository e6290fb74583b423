package dev.houston.simulation;

import static dev.houston.simulation.Stage.ANNA;
import static dev.houston.simulation.Stage.BORIS;

import dev.houston.channel.SessionStatus;
import dev.houston.channel.UserCommand;
import java.time.Duration;

/** Stories short enough to be told again with the process dying at every single call. */
enum ShortStory {
  READ_AT_LAST(240) {
    @Override
    void begin(Stage stage) {
      stage
          .becomes("hello", "delivered", Duration.ofMinutes(25))
          .becomes("hello", "read", Duration.ofMinutes(45))
          .at(0, () -> stage.write(stage.sales, ANNA, "hello"));
    }
  },
  DELIVERED_AT_LAST(300) {
    @Override
    void begin(Stage stage) {
      stage
          .becomes("hello", "delivered", Duration.ofMinutes(25))
          .becomes("hello", "read", Duration.ofMinutes(150))
          .at(0, () -> stage.hear(stage.sales, ANNA, "good morning"))
          .at(5, () -> stage.write(stage.sales, ANNA, "hello"));
    }
  },
  A_CALL_AND_AN_ANSWER(120) {
    @Override
    void begin(Stage stage) {
      stage
          .becomes("we call back", "delivered", Duration.ofSeconds(5))
          .at(0, () -> stage.call(stage.sales, ANNA))
          .at(2, () -> stage.write(stage.sales, ANNA, "we call back"))
          .at(15, () -> stage.hear(stage.sales, ANNA, "thank you"));
    }
  },
  NOBODY_THERE(60) {
    @Override
    void begin(Stage stage) {
      stage.sales.postbox().isWithoutWhatsApp(BORIS);
      stage.at(0, () -> stage.write(stage.sales, BORIS, "are you there?"));
    }
  },
  LOGGED_OUT(240) {
    @Override
    void begin(Stage stage) {
      stage
          .becomes("one", "delivered", Duration.ofSeconds(5))
          .becomes("two", "delivered", Duration.ofSeconds(5))
          .becomes("one", "read", Duration.ofSeconds(90))
          .becomes("two", "read", Duration.ofSeconds(90))
          .at(0, () -> stage.sales.becomes(SessionStatus.LOGGED_OUT))
          .at(1, () -> stage.sales.becomes(SessionStatus.QR))
          .at(10, () -> stage.write(stage.sales, ANNA, "one"))
          .at(15, () -> stage.write(stage.sales, ANNA, "two"))
          .at(60, () -> stage.sales.becomes(SessionStatus.WORKING));
    }
  },
  OFFLINE_AND_SILENTLY_BACK(240) {
    @Override
    void begin(Stage stage) {
      stage
          .becomes("hello", "delivered", Duration.ofSeconds(5))
          .becomes("hello", "read", Duration.ofSeconds(90))
          .at(-5, () -> stage.hear(stage.sales, ANNA, "good morning"))
          .at(0, () -> stage.sales.becomes(SessionStatus.PHONE_UNAVAILABLE))
          .at(5, () -> stage.hear(stage.sales, ANNA, "is anybody there?"))
          .at(10, () -> stage.write(stage.sales, ANNA, "hello"))
          .at(60, () -> stage.sales.becomesSilently(SessionStatus.WORKING));
    }
  },
  OPENED_ELSEWHERE(120) {
    @Override
    void begin(Stage stage) {
      stage
          .becomes("hello", "delivered", Duration.ofSeconds(5))
          .becomes("hello", "read", Duration.ofSeconds(90))
          .at(0, () -> stage.sales.becomes(SessionStatus.OPEN_ELSEWHERE))
          .at(20, () -> stage.write(stage.sales, ANNA, "hello"));
    }
  },
  SWITCHED_OFF_AND_ON(240) {
    @Override
    void begin(Stage stage) {
      stage
          .becomes("before", "delivered", Duration.ofSeconds(5))
          .becomes("before", "read", Duration.ofSeconds(90))
          .at(0, () -> stage.sales.becomes(SessionStatus.PHONE_UNAVAILABLE))
          .at(10, () -> stage.write(stage.sales, ANNA, "before"))
          .at(30, () -> stage.operators.press(stage.sales, UserCommand.DISABLE, "off"))
          .at(45, () -> stage.write(stage.sales, ANNA, "refused"))
          .at(60, () -> stage.operators.press(stage.sales, UserCommand.ENABLE, "on"))
          .at(90, () -> stage.sales.becomes(SessionStatus.WORKING));
    }
  },
  A_CROWD(120) {
    @Override
    void begin(Stage stage) {
      stage
          .becomes("yes", "delivered", Duration.ofSeconds(5))
          .at(-5, () -> stage.hear(stage.sales, ANNA, "good morning"))
          .at(-5, () -> stage.hear(stage.support, BORIS, "good morning"))
          .at(
              0,
              () -> {
                stage.hear(stage.sales, ANNA, "one");
                stage.hear(stage.sales, BORIS, "two");
                stage.call(stage.sales, ANNA);
                stage.write(stage.sales, ANNA, "yes");
                stage.write(stage.support, BORIS, "no");
                stage.hear(stage.sales, BORIS, "three");
              });
    }
  },
  DELETED(120) {
    @Override
    void begin(Stage stage) {
      stage
          .at(0, () -> stage.sales.becomes(SessionStatus.PHONE_UNAVAILABLE))
          .at(10, () -> stage.write(stage.sales, ANNA, "too late"))
          .at(30, () -> stage.operators.press(stage.sales, UserCommand.DELETE, "gone"));
    }
  };

  private final int minutes;

  ShortStory(int minutes) {
    this.minutes = minutes;
  }

  /** Plans what happens. */
  abstract void begin(Stage stage);

  /** Tells it while this goes wrong. */
  World tell(Blows blows) {
    var stage = new Stage();
    begin(stage);
    stage.world.strike(blows);
    return stage.play(minutes);
  }
}
