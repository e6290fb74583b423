package dev.houston.outgoing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.houston.chat.Content;
import java.net.URI;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** OM-9: a file is what the end of its path says. */
class FileContentTest {

  @ParameterizedTest
  @CsvSource({
    "https://files.example.com/a/photo.jpg, IMAGE",
    "https://files.example.com/photo.PNG, IMAGE",
    "https://files.example.com/photo.webp?size=2, IMAGE",
    "https://files.example.com/voice.ogg#t=3, AUDIO",
    "https://files.example.com/song.mp3, AUDIO",
    "https://files.example.com/film.mp4, VIDEO",
    "https://files.example.com/offer.pdf, DOCUMENT",
    "https://files.example.com/page?name=photo.jpg, DOCUMENT",
    "https://files.example.com/jpg, DOCUMENT",
    "https://files.example.com/x.jpg/y, DOCUMENT",
    "https://files.example.com, DOCUMENT",
  })
  void isWhatTheEndOfItsPathSays(String address, Content.Type type) {
    assertThat(FileContent.at(URI.create(address))).isEqualTo(new Content(type, null, address));
  }
}
