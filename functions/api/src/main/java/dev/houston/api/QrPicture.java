package dev.houston.api;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.QRCodeWriter;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.zip.CRC32;
import java.util.zip.DeflaterOutputStream;

/**
 * A QR code as a PNG of black and white (ISO/IEC 15948), a bit a pixel. It is written by hand
 * because the JDK's own writer brings AWT into a native executable.
 */
final class QrPicture {

  /** Of a module's side, in pixels. */
  private static final int SCALE = 8;

  private static final int QUIET_MODULES = 4;
  private static final byte[] SIGNATURE = {(byte) 0x89, 'P', 'N', 'G', 0x0D, 0x0A, 0x1A, 0x0A};
  private static final byte BITS_A_PIXEL = 1;

  private QrPicture() {}

  /** The picture of a code of at most 2,000 ASCII characters. */
  static byte[] png(String text) {
    BitMatrix modules = modules(text);
    int side = modules.getWidth() * SCALE;
    var png = new ByteArrayOutputStream();
    try (var out = new DataOutputStream(png)) {
      out.write(SIGNATURE);
      writeChunk(out, "IHDR", header(side));
      writeChunk(out, "IDAT", pixels(modules, side));
      writeChunk(out, "IEND", new byte[0]);
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return png.toByteArray();
  }

  private static BitMatrix modules(String text) {
    var hints =
        Map.of(
            EncodeHintType.MARGIN,
            QUIET_MODULES,
            EncodeHintType.ERROR_CORRECTION,
            ErrorCorrectionLevel.M);
    try {
      return new QRCodeWriter().encode(text, BarcodeFormat.QR_CODE, 0, 0, hints);
    } catch (WriterException tooLong) {
      throw new IllegalArgumentException("does not fit into a QR code", tooLong);
    }
  }

  /** Grey without a palette, compressed, not interlaced. */
  private static byte[] header(int side) throws IOException {
    var header = new ByteArrayOutputStream();
    try (var out = new DataOutputStream(header)) {
      out.writeInt(side);
      out.writeInt(side);
      out.write(new byte[] {BITS_A_PIXEL, 0, 0, 0, 0});
    }
    return header.toByteArray();
  }

  /** Row by row, each behind a byte that says it is not filtered; white is 1. */
  private static byte[] pixels(BitMatrix modules, int side) throws IOException {
    var compressed = new ByteArrayOutputStream();
    try (var out = new DeflaterOutputStream(compressed)) {
      for (int y = 0; y < side; y++) {
        out.write(0);
        byte[] row = new byte[(side + Byte.SIZE - 1) / Byte.SIZE];
        for (int x = 0; x < side; x++) {
          if (!modules.get(x / SCALE, y / SCALE)) {
            row[x / Byte.SIZE] |= (byte) (0x80 >> (x % Byte.SIZE));
          }
        }
        out.write(row);
      }
    }
    return compressed.toByteArray();
  }

  private static void writeChunk(DataOutputStream out, String type, byte[] data)
      throws IOException {
    byte[] name = type.getBytes(StandardCharsets.US_ASCII);
    var checksum = new CRC32();
    checksum.update(name);
    checksum.update(data);
    out.writeInt(data.length);
    out.write(name);
    out.write(data);
    out.writeInt((int) checksum.getValue());
  }
}
