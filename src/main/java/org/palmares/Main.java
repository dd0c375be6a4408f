package org.palmares;

import java.util.List;
import org.palmares.auditions.GenerateCommand;
import org.palmares.auditions.ScheduleCommand;
import org.palmares.auditions.TourBench;
import org.palmares.cli.BenchCommand;
import org.palmares.cli.Commands;
import org.palmares.cli.ReplayCommand;
import org.palmares.cli.RunCommand;
import org.palmares.cli.TrainCommand;
import org.palmares.deliberations.AwardCommand;
import org.palmares.forum.ForumBench;
import org.palmares.forum.ProgrammeCommand;
import org.palmares.juries.AssignCommand;
import org.palmares.juries.AssignmentBench;
import org.palmares.scoring.CalibrateCommand;
import org.palmares.scoring.CalibrationBench;

/// The one door: `palmares <command>`. A command that needs no server loads nothing of Spring.
final class Main {

    private Main() {}

    public static void main(String[] arguments) {
        var commands = List.of(
                new RunCommand(PalmaresApplication.class), //
                new ReplayCommand(PalmaresApplication.class),
                new BenchCommand(
                        PalmaresApplication.class,
                        List.of(new AssignmentBench(), new CalibrationBench(), new ForumBench(), new TourBench())),
                new TrainCommand(PalmaresApplication.class),
                new AssignCommand(),
                new AwardCommand(),
                new CalibrateCommand(),
                new ScheduleCommand(),
                new ProgrammeCommand(),
                new GenerateCommand(List.of(ProgrammeCommand.draw())));
        System.exit(Commands.ofThisProcess().execute(commands, arguments));
    }
}
