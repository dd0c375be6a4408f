package org.palmares.juries.web;

import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;

/// Who is to sit in a jury.
public record SeatForm(@NotBlank @Email String email, boolean chair) {}
