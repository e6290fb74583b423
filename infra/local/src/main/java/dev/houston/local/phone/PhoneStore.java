package dev.houston.local.phone;

import java.nio.file.Path;
import java.util.List;

/** Where phones are kept. */
public interface PhoneStore {

  /** All that were saved, in the order in which they were connected. */
  List<Phone> load();

  void save(Phone phone);

  /** Keeps nothing: every start is without phones. */
  static PhoneStore none() {
    return new PhoneStore() {
      @Override
      public List<Phone> load() {
        return List.of();
      }

      @Override
      public void save(Phone phone) {
        // Nothing outlives a process without a data directory.
      }
    };
  }

  /** Keeps each phone in a file of this directory. A kill leaves either the old or the new one. */
  static PhoneStore in(Path directory) {
    return new PhoneFiles(directory);
  }
}
