package dev.houston.curator;

class InMemoryCuratorsTest extends CuratorsContract {

  @Override
  protected Curators curators() {
    return new InMemoryCurators();
  }
}
