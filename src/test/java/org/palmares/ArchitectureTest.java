package org.palmares;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import org.jspecify.annotations.NullMarked;
import org.springframework.beans.factory.annotation.Autowired;

@AnalyzeClasses(packagesOf = PalmaresApplication.class, importOptions = DoNotIncludeTests.class)
class ArchitectureTest {

    @ArchTest
    static final ArchRule only_repositories_speak_sql = noClasses()
            .that()
            .haveSimpleNameNotEndingWith("Repository")
            .and()
            .resideOutsideOfPackage("org.palmares.database..")
            .and()
            .areTopLevelClasses()
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.springframework.jdbc..");

    @ArchTest
    static final ArchRule repositories_stay_inside_their_module =
            classes().that().haveSimpleNameEndingWith("Repository").should().bePackagePrivate();

    @ArchTest
    static final ArchRule controllers_stay_inside_their_module =
            classes().that().haveSimpleNameEndingWith("Controller").should().bePackagePrivate();

    @ArchTest
    static final ArchRule nothing_depends_on_pages = noClasses()
            .that()
            .resideOutsideOfPackage("org.palmares.*.web..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.palmares.*.web..");

    @ArchTest
    static final ArchRule nothing_is_injected_into_fields =
            fields().should().notBeAnnotatedWith(Autowired.class).allowEmptyShould(true);

    @ArchTest
    static final ArchRule pure_packages_know_neither_spring_nor_sql = noClasses()
            .that()
            .resideInAnyPackage(
                    "org.palmares.*.quotas..",
                    "org.palmares.*.calibration..",
                    "org.palmares.*.assignment..",
                    "org.palmares.*.programme..",
                    "org.palmares.*.planning..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.springframework..", "java.sql..")
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule the_clock_is_played_by_the_demonstration_alone = noClasses()
            .that()
            .resideOutsideOfPackages("org.palmares.demo..", "org.palmares.kernel..")
            .should()
            .callMethod("org.palmares.kernel.Times", "playedOn", "java.time.Clock");

    @ArchTest
    static final ArchRule every_package_says_what_may_be_null = classes()
            .that(DescribedPredicate.describe(
                    "are in a package of ours",
                    (JavaClass type) -> type.getPackageName().startsWith("org.palmares")))
            .should(new ArchCondition<>("live in a package marked @NullMarked") {
                @Override
                public void check(JavaClass type, ConditionEvents events) {
                    boolean marked = type.getPackage().isAnnotatedWith(NullMarked.class);
                    events.add(new SimpleConditionEvent(type, marked, type.getPackageName()));
                }
            });
}
