package dev.buildout.model.reported;

/** What a reported figure may be used for. */
public enum Split {
  /** Parameters may be fitted to it. */
  TRAIN,
  /** Parameters may be chosen by it. */
  VALIDATE,
  /** Kept aside: predictions are held against it and never see it. */
  HOLDOUT
}
