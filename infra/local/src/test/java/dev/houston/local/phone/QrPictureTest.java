package dev.houston.local.phone;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.decoder.Decoder;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class QrPictureTest {
  private static final Pattern RUN = Pattern.compile("M(\\d+) (\\d+)h(\\d+)v1H(\\d+)z");
  private static final int QUIET = 4;

  /** The dark squares inside the quiet zone, read out of the path. */
  private static BitMatrix squares(QrPicture picture) {
    BitMatrix squares = new BitMatrix(picture.size() - 2 * QUIET);
    var runs = RUN.matcher(picture.path());
    while (runs.find()) {
      int x = Integer.parseInt(runs.group(1)) - QUIET;
      squares.setRegion(
          x, Integer.parseInt(runs.group(2)) - QUIET, Integer.parseInt(runs.group(3)), 1);
    }
    return squares;
  }

  @Test
  void saysItsText() throws Exception {
    QrPicture picture = QrPicture.of("2@3EB0C767D097B7C7C12A,ydP7sB/0+x==");
    assertThat(new Decoder().decode(squares(picture)).getText())
        .isEqualTo("2@3EB0C767D097B7C7C12A,ydP7sB/0+x==");
  }

  @Test
  void hasNothingInItButItsSquares() {
    QrPicture picture = QrPicture.of("<script>alert(1)</script>");
    assertThat(RUN.matcher(picture.path()).replaceAll("")).isEmpty();
  }

  @Test
  void keepsItsTextOutOfLogs_NV2() {
    assertThat(QrPicture.of("a-secret").toString()).doesNotContain("secret");
  }
}
