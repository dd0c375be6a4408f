package org.palmares.web;

/// How far the site can be used by everyone, and what to do where it cannot.
public record AccessibilityPage() {}
