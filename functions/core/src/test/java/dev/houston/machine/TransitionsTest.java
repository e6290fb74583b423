package dev.houston.machine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class TransitionsTest {
  private enum Lamp {
    OFF,
    ON
  }

  private enum Button {
    PRESSED,
    HELD
  }

  private enum Sound {
    CLICK
  }

  private static Transitions.Builder<Lamp, Button, Sound> table() {
    return Transitions.over(Lamp.class, Button.class, Sound.class);
  }

  @Test
  void leadsWhereItWasDeclaredTo() {
    var lamp =
        table()
            .go(Lamp.OFF, Button.PRESSED, Lamp.ON, Sound.CLICK)
            .go(Lamp.ON, Button.PRESSED, Lamp.OFF)
            .stay(Lamp.OFF, Button.HELD)
            .stay(Lamp.ON, Button.HELD)
            .build();
    assertThat(lamp.on(Lamp.OFF, Button.PRESSED).to()).isEqualTo(Lamp.ON);
    assertThat(lamp.on(Lamp.OFF, Button.PRESSED).effect()).contains(Sound.CLICK);
    assertThat(lamp.on(Lamp.ON, Button.PRESSED).effect()).isEmpty();
    assertThat(lamp.on(Lamp.ON, Button.HELD).to()).isEqualTo(Lamp.ON);
    assertThat(lamp.cells()).hasSize(4);
  }

  @Test
  void refusesATableWithAHole() {
    var table = table().stay(Lamp.OFF, Button.PRESSED, Button.HELD).stay(Lamp.ON, Button.HELD);
    assertThatThrownBy(table::build).hasMessage("ON on PRESSED is not declared");
  }

  @Test
  void refusesACellDeclaredTwice() {
    var table = table().stay(Lamp.OFF, Button.PRESSED);
    assertThatThrownBy(() -> table.go(Lamp.OFF, Button.PRESSED, Lamp.ON))
        .hasMessage("OFF on PRESSED is declared twice");
  }
}
