package dev.houston.curator;

import dev.houston.chat.AlertEchoes;

class InMemoryAlertEchoesTest extends AlertEchoesContract {
  private final InMemoryAlertEchoes echoes = new InMemoryAlertEchoes();

  @Override
  protected AlertEchoes echoes() {
    return echoes;
  }

  @Override
  protected ExpectedEchoes expected() {
    return echoes;
  }
}
