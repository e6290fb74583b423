package dev.houston.local.template;

/**
 * Something in the template that this machine cannot play, named by the resource it stands in. It
 * is thrown at start, so that nothing of a template is ever left out in silence.
 */
public final class TemplateException extends RuntimeException {
  private static final long serialVersionUID = 1;

  public TemplateException(String message) {
    super(message);
  }
}
