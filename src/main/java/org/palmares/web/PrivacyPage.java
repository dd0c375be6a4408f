package org.palmares.web;

/// What is kept about people, why and for how long.
public record PrivacyPage() {}
