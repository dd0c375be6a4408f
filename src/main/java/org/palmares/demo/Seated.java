package org.palmares.demo;

import org.palmares.people.AccountId;

/// A juror of a played edition.
///
/// @param number from 0, one numbering for all juries
/// @param panel the code of the region, or [FictionalMarks#NATIONAL]
record Seated(int number, String panel, boolean chair, AccountId account) {}
