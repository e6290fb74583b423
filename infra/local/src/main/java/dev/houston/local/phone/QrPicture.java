package dev.houston.local.phone;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.QRCodeWriter;
import java.util.function.Supplier;

/**
 * A QR code to be drawn: {@code <svg viewBox="0 0 size size"><path d="path"/></svg>}, with its
 * quiet zone round it.
 *
 * @param text what is in it
 * @param size of its sides, in squares
 * @param path the dark squares, in SVG's words
 */
record QrPicture(String text, int size, String path) {

  /** The picture of this text. */
  static QrPicture of(String text) {
    BitMatrix squares;
    try {
      // As small as it can be: one to a square.
      squares = new QRCodeWriter().encode(text, BarcodeFormat.QR_CODE, 0, 0);
    } catch (WriterException tooLong) {
      throw new IllegalArgumentException("no QR code can hold this", tooLong);
    }
    StringBuilder path = new StringBuilder();
    for (int y = 0; y < squares.getHeight(); y++) {
      drawRow(squares, y, path);
    }
    return new QrPicture(text, squares.getWidth(), path.toString());
  }

  /** A new text, shaped as WhatsApp's are. */
  static String text(Supplier<String> ids) {
    return "2@" + ids.get();
  }

  private static void drawRow(BitMatrix squares, int y, StringBuilder path) {
    int x = 0;
    while (x < squares.getWidth()) {
      int end = x;
      while (end < squares.getWidth() && squares.get(end, y)) {
        end++;
      }
      if (end > x) {
        path.append("M%d %dh%dv1H%dz".formatted(x, y, end - x, x));
      }
      x = end + 1;
    }
  }

  /** Never the code, which opens the whole account: this may land in a log (NV-2). */
  @Override
  public String toString() {
    return "QrPicture";
  }
}
