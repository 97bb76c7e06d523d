-- The time of the morning page is no secret: a place shows the time that it takes from the place above.
DROP POLICY read_rows ON insights.morning_setting;
CREATE POLICY read_rows ON insights.morning_setting FOR SELECT USING ((SELECT scope.is_staff()) OR (SELECT scope.is_system()));
