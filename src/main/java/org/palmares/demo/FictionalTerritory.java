package org.palmares.demo;

/// An invented public body.
///
/// @param number from 0, its place in the list
/// @param name the whole name: “Brévalon”, “Communauté de communes du Haut-Verneuil”
/// @param shortName “Brévalon”, “CC du Haut-Verneuil”
/// @param phrase how a sentence names it: “la commune de Brévalon”
/// @param where how a title says where it is: “à Brévalon”, “dans le Haut-Verneuil”
/// @param seat its chief town, itself for a commune
/// @param communes how many communes it gathers, 1 for a commune
/// @param departement a real département code, of its region
/// @param region the code of its region of the edition
record FictionalTerritory(
        int number,
        TerritoryKind kind,
        String name,
        String shortName,
        String phrase,
        String where,
        String seat,
        int communes,
        int population,
        String departement,
        String region) {

    boolean isUrban() {
        return kind == TerritoryKind.CU || (kind.isCommune() && population >= 20_000);
    }
}
