package dev.houston.local.adapters;

import dev.houston.aws.DynamoDbCurators;
import dev.houston.curator.Curators;
import dev.houston.curator.CuratorsContract;

class DynamoDbCuratorsTest extends CuratorsContract {

  @Override
  protected Curators curators() {
    return new DynamoDbCurators(EmulatedTables.client(), EmulatedTables.STATE);
  }
}
