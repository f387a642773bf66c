"""What holds for all tests."""

from hypothesis import HealthCheck, settings

# A busy machine draws examples slowly, which says nothing of what is tested; so no time counts, anywhere.
settings.register_profile("untimed", deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile("untimed")
