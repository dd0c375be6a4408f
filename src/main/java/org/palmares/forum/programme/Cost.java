package org.palmares.forum.programme;

/// What a timetable takes from the wishes, each counted in wishes of one person.
///
/// @param conflicts two workshops that the same person wishes for or speaks in, each held once, in sessions that
/// share a slot
/// @param shortfall those who wish for a workshop beyond the seats of its sessions
/// @param absences those who wish for a workshop and can come to none of its sessions
public record Cost(long conflicts, long shortfall, long absences) {

    public long total() {
        return conflicts + shortfall + absences;
    }
}
