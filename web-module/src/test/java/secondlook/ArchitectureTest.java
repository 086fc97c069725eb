package secondlook;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.simpleNameEndingWith;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.annotation.security.RunAs;
import jakarta.ejb.EJB;
import jakarta.ejb.Singleton;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.Entity;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import secondlook.policy.PolicyParameters;
import secondlook.shared.Audited;

/** The walls of the house: who may know whom, what every boundary carries, and which names are not ours. */
@AnalyzeClasses(packages = "secondlook", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    private static final int MOST_INJECTED = 7;
    private static final Map<String, String> NO_ACTS = Map.ofEntries(
            entry("AuditTrail.denied", "writes the entry of a call that was turned away before any act"),
            entry("AuditTrail.entries", "a bare number for an act of the random evaluations, which has its own entry"),
            entry("AuditTrail.firstAfter", "a bare hash for an act of the random evaluations, which has its own entry"),
            entry("AuditTrail.touched", "numbers and names for an act of the breach register, which has its own entry"),
            entry("AuditTrail.told", "figures for an act of the Board's reports, which has its own entry"),
            entry("AuditTrail.stand", "numbers for an act of the Board's reports, which has its own entry"),
            entry("SignInFailures", "counts within the act of signing in, in a transaction that outlives its failure"),
            entry("EnrolmentPurge", "purges within the act of the retention, whose transaction it needs"),
            entry("KeptPurge", "purges within the act of the retention, whose transaction it needs"),
            entry("ListPurge", "purges within the act of the retention, whose transaction it needs"),
            entry("ProbePurge", "purges within the act of the retention, whose transaction it needs"),
            entry("ReportPurge", "purges within the act of the retention, whose transaction it needs"),
            entry("TemplatePurge", "purges within the act of the retention, whose transaction it needs"),
            entry("KeyedActs", "notes the key of an act within that act, whose transaction it needs"),
            entry("RequestRoad", "moves a request within the act of another capability, whose transaction it needs"),
            entry("TakenDeliveries", "reserves messages for an attempt, whose end is an act with its own entry"),
            entry("QuietHour.isOver", "a timer's question that shows nothing to anybody"),
            entry("RetirementService.isDue", "a timer's question that shows nothing to anybody"));

    @ArchTest
    static final ArchRule POLICY_KNOWS_ONLY_JAVA = classes().that().resideInAPackage("secondlook.policy..")
            .should().onlyDependOnClassesThat(resideInAnyPackage("java..", "secondlook.policy.."));

    /** A parameter changes with the Board's approval and in no other way (307.5-6.4). */
    @ArchTest
    static final ArchRule NOBODY_ELSE_SETS_THE_POLICY = noClasses().that().doNotHaveFullyQualifiedName(
            "secondlook.board.PolicyLoader").should().callMethod("secondlook.policy.PolicyVersions", "approved",
            "java.util.List").orShould().callMethod("secondlook.policy.PolicyVersions", "zone", "java.time.ZoneId");

    @ArchTest
    static final ArchRule NOBODY_ELSE_MAKES_A_POLICY = noClasses().that().resideOutsideOfPackage("secondlook.policy")
            .should().callConstructorWhere(DescribedPredicate.describe("it makes a version of the policy",
                    call -> call.getTargetOwner().isEquivalentTo(PolicyParameters.class)));

    @ArchTest
    static final ArchRule ENGINE_KNOWS_NOTHING_OF_THE_REST = noClasses().that().resideInAPackage("secondlook.engine..")
            .should().dependOnClassesThat(resideInAPackage("secondlook..")
                    .and(DescribedPredicate.not(resideInAPackage("secondlook.engine.."))));

    @ArchTest
    static final ArchRule REPORTS_KNOW_NOTHING_OF_THE_REST = noClasses().that().resideInAPackage("secondlook.reports..")
            .should().dependOnClassesThat(resideInAPackage("secondlook..")
                    .and(DescribedPredicate.not(resideInAPackage("secondlook.reports.."))));

    /** An auditor reads and runs the trail's verifier without the rest, and without any library. */
    @ArchTest
    static final ArchRule TRAIL_KNOWS_ONLY_JAVA = classes().that().resideInAPackage("secondlook.trail..")
            .should().onlyDependOnClassesThat(resideInAnyPackage("java..", "com.sun.net.httpserver..",
                    "secondlook.trail.."));

    /**
     * The server knows a session bean by its simple name. Of two with one name the other is a plain bean without a
     * transaction and without a check of roles, and nothing says so.
     */
    @ArchTest
    static void noTwoSessionBeansShareAName(JavaClasses all) {
        Map<String, List<String>> names = all.stream().filter(type -> type.isAnnotatedWith(Stateless.class)
                || type.isAnnotatedWith(Singleton.class)).collect(Collectors.groupingBy(JavaClass::getSimpleName,
                Collectors.mapping(JavaClass::getName, Collectors.toList())));
        assertThat(names).isNotEmpty().allSatisfy((name, types) -> assertThat(types).hasSize(1));
    }

    @ArchTest
    static final ArchRule CAPABILITIES_FORM_NO_CIRCLE = slices().matching("secondlook.(*)..").should()
            .beFreeOfCycles();

    @ArchTest
    static final ArchRule NOBODY_BELOW_KNOWS_THE_WEB = noClasses().that().resideOutsideOfPackage("secondlook.web..")
            .should().dependOnClassesThat().resideInAPackage("secondlook.web..");

    @ArchTest
    static final ArchRule ENTITIES_STAY_IN_THEIR_CAPABILITY = classes().that().areAnnotatedWith(Entity.class)
            .should(beUsedOnlyInTheirOwnPackage());

    @ArchTest
    static final ArchRule ENTITIES_HAVE_NO_SETTERS = methods().that().areDeclaredInClassesThat()
            .areAnnotatedWith(Entity.class).should().haveNameNotMatching("set[A-Z].*");

    @ArchTest
    static final ArchRule PAGES_AND_RESOURCES_HOLD_NO_TRANSACTION_OR_TABLE = noClasses().that()
            .resideInAPackage("secondlook.web..").should().dependOnClassesThat()
            .resideInAnyPackage("jakarta.persistence..", "jakarta.transaction..", "java.sql..");

    @ArchTest
    static final ArchRule AUDIT_IS_REACHED_THROUGH_THE_TRAIL_ONLY = noClasses().that()
            .resideOutsideOfPackage("secondlook.audit..").should().dependOnClassesThat(
                    resideInAPackage("secondlook.audit..")
                            .and(DescribedPredicate.not(simpleNameEndingWith("AuditTrail")))
                            .and(DescribedPredicate.not(simpleNameEndingWith("ErasureService")))
                            .and(DescribedPredicate.not(isRecordOrEnum())));

    @ArchTest
    static final ArchRule EVERY_BEAN_METHOD_SAYS_WHO_MAY = methods().that().arePublic().and().areNotStatic().and()
            .areDeclaredInClassesThat(areBeans()).should(sayWhoMay());

    /** Records work inside another act, a directory answers the sign-in; everything else is an act (307.5-7.8, 7.9). */
    @ArchTest
    static final ArchRule EVERY_BOUNDARY_METHOD_IS_AUDITED_OR_SAYS_WHY_NOT = methods().that().arePublic().and()
            .areNotStatic().and().areDeclaredInClassesThat(areBoundaries()).should(beAudited());

    @ArchTest
    static final ArchRule PAGES_AND_RESOURCES_GET_NOTHING_PAST_AN_ACT = noClasses().that()
            .resideInAPackage("secondlook.web..").should().dependOnClassesThat(simpleNameEndingWith("Records"));

    @ArchTest
    static final ArchRule TIME_COMES_FROM_THE_CLOCK = noClasses().that().resideOutsideOfPackage("secondlook.engine..")
            .should().callMethod(Instant.class, "now").orShould().callMethod(LocalDate.class, "now")
            .orShould().callMethod(LocalDateTime.class, "now").orShould()
            .callMethod(System.class, "currentTimeMillis");

    @ArchTest
    static final ArchRule FEW_BEANS_ARE_INJECTED = classes().should(injectAtMost(MOST_INJECTED));

    /** A bean is seen through a proxy, whose own fields are null: only its methods reach the bean itself. */
    @ArchTest
    static final ArchRule WHAT_IS_INJECTED_IS_ASKED_THROUGH_METHODS = fields().that(areInjected())
            .should(beReadByTheirOwnClassOnly());

    @ArchTest
    static final ArchRule NO_NAME_SAYS_WHO_A_PERSON_IS = classes().should(avoidTheWords(
            List.of("Match", "Hit", "Identified", "Identification", "PositiveId")));

    private static DescribedPredicate<JavaClass> areBeans() {
        return DescribedPredicate.describe("are session beans",
                c -> c.isAnnotatedWith(Stateless.class) || c.isAnnotatedWith(Singleton.class));
    }

    private static DescribedPredicate<JavaClass> areBoundaries() {
        return DescribedPredicate.describe("are boundaries", c -> c.isAnnotatedWith(Stateless.class)
                && !c.getSimpleName().endsWith("Records") && !c.getSimpleName().endsWith("Directory"));
    }

    private static ArchCondition<JavaMethod> beAudited() {
        return new ArchCondition<>("be audited, or stand among those that are none with the reason") {
            @Override
            public void check(JavaMethod method, ConditionEvents events) {
                JavaClass owner = method.getOwner();
                boolean audited = method.isAnnotatedWith(Audited.class) || owner.isAnnotatedWith(Audited.class);
                boolean excused = NO_ACTS.containsKey(owner.getSimpleName())
                        || NO_ACTS.containsKey(owner.getSimpleName() + "." + method.getName());
                events.add(new SimpleConditionEvent(method, audited || excused, method.getFullName()
                        + " is an act and leaves no entry"));
            }
        };
    }

    private static DescribedPredicate<JavaClass> isRecordOrEnum() {
        return DescribedPredicate.describe("is a record or enum", c -> c.isRecord() || c.isEnum());
    }

    private static ArchCondition<JavaMethod> sayWhoMay() {
        return new ArchCondition<>("carry @RolesAllowed, @PermitAll or @RunAs, themselves or on their class") {
            @Override
            public void check(JavaMethod method, ConditionEvents events) {
                JavaClass owner = method.getOwner();
                boolean says = List.of(RolesAllowed.class, PermitAll.class).stream()
                        .anyMatch(a -> method.isAnnotatedWith(a) || owner.isAnnotatedWith(a))
                        || owner.isAnnotatedWith(RunAs.class);
                events.add(new SimpleConditionEvent(method, says, method.getFullName() + " says who may: " + says));
            }
        };
    }

    private static ArchCondition<JavaClass> beUsedOnlyInTheirOwnPackage() {
        return new ArchCondition<>("be used only in their own package") {
            @Override
            public void check(JavaClass entity, ConditionEvents events) {
                entity.getDirectDependenciesToSelf().stream()
                        .filter(d -> !d.getOriginClass().getPackageName().equals(entity.getPackageName()))
                        .forEach(d -> events.add(SimpleConditionEvent.violated(entity, d.getDescription())));
            }
        };
    }

    private static ArchCondition<JavaClass> injectAtMost(int most) {
        return new ArchCondition<>("inject at most " + most + " beans") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                long injected = type.getFields().stream().filter(ArchitectureTest::isInjected).count();
                events.add(new SimpleConditionEvent(type, injected <= most, type.getName() + " injects " + injected));
            }
        };
    }

    private static boolean isInjected(JavaField field) {
        return Set.of(Inject.class, EJB.class, PersistenceContext.class).stream().anyMatch(field::isAnnotatedWith);
    }

    private static DescribedPredicate<JavaField> areInjected() {
        return DescribedPredicate.describe("are injected", ArchitectureTest::isInjected);
    }

    private static ArchCondition<JavaField> beReadByTheirOwnClassOnly() {
        return new ArchCondition<>("be read by their own class only") {
            @Override
            public void check(JavaField field, ConditionEvents events) {
                field.getAccessesToSelf().stream()
                        .filter(access -> !access.getOriginOwner().isAssignableTo(field.getOwner().getName()))
                        .forEach(access -> events.add(SimpleConditionEvent.violated(field, access.getDescription())));
            }
        };
    }

    private static ArchCondition<JavaClass> avoidTheWords(List<String> words) {
        return new ArchCondition<>("avoid names that turn a candidate into a person: " + words) {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                words.forEach(word -> {
                    boolean inName = type.getSimpleName().contains(word) || type.getMembers().stream()
                            .filter(m -> !m.getModifiers().contains(JavaModifier.SYNTHETIC))
                            .anyMatch(m -> m.getName().contains(word));
                    if (inName) {
                        events.add(SimpleConditionEvent.violated(type, type.getName() + " says " + word));
                    }
                });
            }
        };
    }
}
