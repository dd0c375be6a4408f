package org.palmares.journeys;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.Tag;
import org.palmares.TestDatabase;
import org.palmares.demo.PlayedEditions;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ContextConfiguration;

/// A journey: the whole application on a free port, Chromium before it. `-DexcludedGroups=browser` leaves journeys out.
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Tag("browser")
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@Import(PlayedEditions.class)
@ContextConfiguration(initializers = TestDatabase.class)
public @interface Journey {}
