package dev.buildout.model;

/** Property that a firm's filings let one tell apart by how long it lasts. */
public enum AssetGroup {
  /** Servers, accelerators and network equipment. */
  SHORT_LIVED,
  /** Mechanical and electrical equipment. */
  EQUIPMENT,
  /** Shells and other buildings. */
  BUILDINGS
}
